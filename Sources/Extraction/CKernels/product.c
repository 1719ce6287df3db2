// Products of int16 rows with packed int8 weights, summed in int32: exact, so every order of summing gives the same bits.
#include "dispatch.h"
#include <string.h>
#ifdef WW_X86
#include <immintrin.h>
#endif

static int blocks(int rows) { return (rows + WW_BLOCK - 1) / WW_BLOCK; }

size_t ww_packed_count(int rows, int columns) { return (size_t)blocks(rows) * WW_BLOCK * (size_t)columns; }

void ww_pack(const int8_t *weights, int rows, int columns, int16_t *packed) {
  for (int b = 0; b < blocks(rows); b++)
    for (int k = 0; k < columns; k += 2)
      for (int m = 0; m < WW_BLOCK; m++) {
        int row = b * WW_BLOCK + m;
        *packed++ = row < rows ? weights[(size_t)row * columns + k] : 0;
        *packed++ = row < rows ? weights[(size_t)row * columns + k + 1] : 0;
      }
}

// The float end of a block of 16 sums.
WW_INLINE void finish(const int32_t *sums, float scale, const float *weightScales, const float *bias, float *out) {
  for (int m = 0; m < WW_BLOCK; m++) {
    float factor = scale * weightScales[m];
    float product = (float)sums[m] * factor;
    out[m] = product + bias[m];
  }
}

typedef struct {
  const int16_t *x;
  const float *scales;
  int count, columns;
  const int16_t *packed;
  const float *weightScales, *bias;
  int blocks;
  float *out;
} Product;

WW_INLINE void finishRow(const Product *p, int i, int b, const int32_t *sums) {
  finish(sums, p->scales[i], p->weightScales + b * WW_BLOCK, p->bias + b * WW_BLOCK, p->out + ((size_t)i * p->blocks + b) * WW_BLOCK);
}

static void portable(const Product *p) {
  for (int b = 0; b < p->blocks; b++) {
    const int16_t *w = p->packed + (size_t)b * WW_BLOCK * p->columns;
    for (int i = 0; i < p->count; i++) {
      const int16_t *x = p->x + (size_t)i * p->columns;
      int32_t sums[WW_BLOCK] = {0};
      for (int k = 0; k < p->columns; k += 2)
        for (int m = 0; m < WW_BLOCK; m++)
          sums[m] += (int32_t)x[k] * w[k * WW_BLOCK + 2 * m] + (int32_t)x[k + 1] * w[k * WW_BLOCK + 2 * m + 1];
      finishRow(p, i, b, sums);
    }
  }
}

#ifdef WW_X86
WW_INLINE int32_t pair(const int16_t *x) {
  int32_t value;
  memcpy(&value, x, 4);
  return value;
}

// Two rows of x at a time against one block: 8 sums and 4 weights in SSE2's 16 registers.
static void sse2(const Product *p) {
  for (int b = 0; b < p->blocks; b++) {
    const int16_t *w = p->packed + (size_t)b * WW_BLOCK * p->columns;
    for (int i = 0; i < p->count; i += 2) {
      int second = i + 1 < p->count ? i + 1 : i;
      const int16_t *x0 = p->x + (size_t)i * p->columns, *x1 = p->x + (size_t)second * p->columns;
      __m128i s0[4], s1[4];
      for (int v = 0; v < 4; v++) s0[v] = s1[v] = _mm_setzero_si128();
      for (int k = 0; k < p->columns; k += 2) {
        __m128i a0 = _mm_set1_epi32(pair(x0 + k)), a1 = _mm_set1_epi32(pair(x1 + k));
        const __m128i *row = (const __m128i *)(w + k * WW_BLOCK);
        for (int v = 0; v < 4; v++) {
          __m128i c = _mm_loadu_si128(row + v);
          s0[v] = _mm_add_epi32(s0[v], _mm_madd_epi16(a0, c));
          s1[v] = _mm_add_epi32(s1[v], _mm_madd_epi16(a1, c));
        }
      }
      int32_t sums[WW_BLOCK];
      for (int v = 0; v < 4; v++) _mm_storeu_si128((__m128i *)(sums + 4 * v), s0[v]);
      finishRow(p, i, b, sums);
      for (int v = 0; v < 4; v++) _mm_storeu_si128((__m128i *)(sums + 4 * v), s1[v]);
      if (second != i) finishRow(p, second, b, sums);
    }
  }
}

// Four rows of x at a time against one block: 8 sums in AVX2's 16 registers.
WW_TARGET_AVX2 static void avx2(const Product *p) {
  for (int b = 0; b < p->blocks; b++) {
    const int16_t *w = p->packed + (size_t)b * WW_BLOCK * p->columns;
    for (int i = 0; i < p->count; i += 4) {
      const int16_t *x[4];
      __m256i s[4][2];
      for (int r = 0; r < 4; r++) {
        x[r] = p->x + (size_t)(i + r < p->count ? i + r : i) * p->columns;
        s[r][0] = s[r][1] = _mm256_setzero_si256();
      }
      for (int k = 0; k < p->columns; k += 2) {
        const __m256i *row = (const __m256i *)(w + k * WW_BLOCK);
        __m256i c0 = _mm256_loadu_si256(row), c1 = _mm256_loadu_si256(row + 1);
#pragma clang loop unroll(full)
        for (int r = 0; r < 4; r++) {
          __m256i a = _mm256_set1_epi32(pair(x[r] + k));
          s[r][0] = _mm256_add_epi32(s[r][0], _mm256_madd_epi16(a, c0));
          s[r][1] = _mm256_add_epi32(s[r][1], _mm256_madd_epi16(a, c1));
        }
      }
      for (int r = 0; r < 4 && i + r < p->count; r++) {
        int32_t sums[WW_BLOCK];
        _mm256_storeu_si256((__m256i *)sums, s[r][0]);
        _mm256_storeu_si256((__m256i *)(sums + 8), s[r][1]);
        finishRow(p, i + r, b, sums);
      }
    }
  }
}

// Eight rows of x at a time against two blocks: 16 sums in AVX-512's 32 registers. vpdpwssd does not saturate.
WW_TARGET_AVX512 static void avx512(const Product *p) {
  for (int b = 0; b < p->blocks; b += 2) {
    int other = b + 1 < p->blocks ? b + 1 : b;
    const int16_t *w0 = p->packed + (size_t)b * WW_BLOCK * p->columns, *w1 = p->packed + (size_t)other * WW_BLOCK * p->columns;
    for (int i = 0; i < p->count; i += 8) {
      const int16_t *x[8];
      __m512i s0[8], s1[8];
#pragma clang loop unroll(full)
      for (int r = 0; r < 8; r++) {
        x[r] = p->x + (size_t)(i + r < p->count ? i + r : i) * p->columns;
        s0[r] = s1[r] = _mm512_setzero_si512();
      }
      for (int k = 0; k < p->columns; k += 2) {
        __m512i c0 = _mm512_loadu_si512(w0 + k * WW_BLOCK), c1 = _mm512_loadu_si512(w1 + k * WW_BLOCK);
#pragma clang loop unroll(full)
        for (int r = 0; r < 8; r++) {
          __m512i a = _mm512_set1_epi32(pair(x[r] + k));
          s0[r] = _mm512_dpwssd_epi32(s0[r], a, c0);
          s1[r] = _mm512_dpwssd_epi32(s1[r], a, c1);
        }
      }
#pragma clang loop unroll(full)
      for (int r = 0; r < 8; r++) {
        if (i + r >= p->count) break;
        int32_t sums[WW_BLOCK];
        _mm512_storeu_si512(sums, s0[r]);
        finishRow(p, i + r, b, sums);
        _mm512_storeu_si512(sums, s1[r]);
        if (other != b) finishRow(p, i + r, other, sums);
      }
    }
  }
}
#endif

void ww_product(int path, const int16_t *x, const float *scales, int count, int columns, const int16_t *packed, const float *weightScales,
                const float *bias, int rows, float *out) {
  Product p = {x, scales, count, columns, packed, weightScales, bias, blocks(rows), out};
  switch (ww_usable_path(path)) {
#ifdef WW_X86
    case WW_AVX512: avx512(&p); return;
    case WW_AVX2: avx2(&p); return;
    case WW_SSE2: sse2(&p); return;
#endif
    default: portable(&p);
  }
}

WW_INLINE void dots(const int16_t *a, const int16_t *b, int count, int columns, int32_t *out) {
  for (int i = 0; i < count; i++)
    for (int j = 0; j < count; j++) {
      const int16_t *p = a + (size_t)i * columns, *q = b + (size_t)j * columns;
      int32_t sum = 0;
      for (int k = 0; k < columns; k++) sum += (int32_t)p[k] * q[k];
      out[(size_t)i * count + j] = sum;
    }
}

static void dotsPortable(const int16_t *a, const int16_t *b, int count, int columns, int32_t *out) { dots(a, b, count, columns, out); }
#ifdef WW_X86
WW_TARGET_AVX2 static void dotsAVX2(const int16_t *a, const int16_t *b, int count, int columns, int32_t *out) { dots(a, b, count, columns, out); }
#endif

void ww_dots(int path, const int16_t *a, const int16_t *b, int count, int columns, int32_t *out) {
#ifdef WW_X86
  if (ww_usable_path(path) >= WW_AVX2) return dotsAVX2(a, b, count, columns, out);
#endif
  dotsPortable(a, b, count, columns, out);
}
