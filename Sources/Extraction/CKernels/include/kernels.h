// Arithmetic of the language model that gives the same bits on every processor: products in integers, and the few
// float steps as single IEEE operations in a fixed order.
#ifndef WIREWORK_KERNELS_H
#define WIREWORK_KERNELS_H
#include <stddef.h>
#include <stdint.h>

/// Ways to compute; all give the same bits. A way the processor lacks is replaced by the best one it has.
enum { WW_PORTABLE = 0, WW_SSE2 = 1, WW_AVX2 = 2, WW_AVX512 = 3 };

/// The fastest way this processor has.
int ww_best_path(void);

/// Outputs are computed in blocks of this many; a packed matrix is padded to whole blocks.
enum { WW_BLOCK = 16 };

/// The number of int16 values that ww_pack writes for a matrix.
size_t ww_packed_count(int rows, int columns);

/// Packs int8 rows for ww_product: blocks of 16 rows, pairs of neighbouring columns together. `columns` must be even.
void ww_pack(const int8_t *weights, int rows, int columns, int16_t *packed);

/// Scales each row of `x` so that its largest magnitude is `limit`, rounds half away from zero, and notes the scale.
/// `stride` is the distance between rows of `x`; `quantized` is dense.
void ww_quantize(int path, const float *x, int count, int columns, int stride, int limit, int16_t *quantized, float *scales);

/// out[i][m] = Σ x[i][k] · w[m][k] · (xScale[i] · wScale[m]) + bias[m], the sum in int32. Rows of `out` are padded to blocks,
/// and so are `weightScales` and `bias`.
void ww_product(int path, const int16_t *x, const float *scales, int count, int columns, const int16_t *packed, const float *weightScales,
                const float *bias, int rows, float *out);

/// out[i][j] = Σ a[i][k] · b[j][k] in int32.
void ww_dots(int path, const int16_t *a, const int16_t *b, int count, int columns, int32_t *out);

/// out[k] += row[k] · scale.
void ww_add_row(float *out, const int8_t *row, float scale, int count);

/// One gated-sum layer over one sentence, both directions; `u` holds z, f and r of each word, `x` becomes the output.
void ww_gated_sum(int path, const float *u, int ustride, float *x, int words, int width);

/// x = max(x, 0).
void ww_rectify(float *x, int count);

/// The hidden layer of the relation scorer: rectified sums, then products of rectified values.
void ww_mix(const float *dependent, const float *head, int sums, int products, float *out);

/// The index of the first largest value.
int ww_largest(const float *x, int count);

/// The SHA-256 digest of some bytes (FIPS 180-4); all ways but the portable one use the processor's own instructions where it has them.
void ww_sha256(int path, const uint8_t *bytes, size_t count, uint8_t digest[32]);

/// For each seed the smallest of all (hash ^ mask) * factor, modulo 2^64; the largest number where there is no hash.
void ww_minima(int path, const uint64_t *hashes, size_t count, const uint64_t *masks, const uint64_t *factors, size_t seeds, uint64_t *least);

#endif
