// The float steps between products: additions, products, divisions and square roots, each rounded as IEEE 754 says.
#include "dispatch.h"
#include <string.h>

WW_INLINE void quantize(const float *x, int count, int columns, int stride, int limit, int16_t *quantized, float *scales) {
  for (int i = 0; i < count; i++) {
    const float *row = x + (size_t)i * stride;
    // Sixteen running maxima: the largest magnitude does not depend on the order.
    float lanes[16] = {0};
    int k = 0;
    for (; k + 16 <= columns; k += 16)
      for (int l = 0; l < 16; l++) {
        float magnitude = row[k + l] < 0 ? -row[k + l] : row[k + l];
        lanes[l] = magnitude > lanes[l] ? magnitude : lanes[l];
      }
    float largest = 0;
    for (int l = 0; l < 16; l++) largest = lanes[l] > largest ? lanes[l] : largest;
    for (; k < columns; k++) {
      float magnitude = row[k] < 0 ? -row[k] : row[k];
      largest = magnitude > largest ? magnitude : largest;
    }
    int16_t *out = quantized + (size_t)i * columns;
    if (!(largest > 1e-20f)) {
      memset(out, 0, sizeof(int16_t) * (size_t)columns);
      scales[i] = 0;
      continue;
    }
    float inverse = (float)limit / largest;
    scales[i] = largest / (float)limit;
    for (int j = 0; j < columns; j++) {
      float scaled = row[j] * inverse;
      float shifted = scaled + (scaled < 0 ? -0.5f : 0.5f);
      out[j] = (int16_t)(int32_t)shifted;
    }
  }
}

// gate(x) = ½ + ½ · x / √(1 + x²): a sigmoid made of operations that are exact to the last bit everywhere.
WW_INLINE float gate(float x) {
  float square = x * x;
  float root = __builtin_elementwise_sqrt(1.0f + square);
  float squashed = x / root;
  return 0.5f + 0.5f * squashed;
}

enum { WW_MAX_HALF = 1024 };

WW_INLINE void gatedSum(const float *u, int ustride, float *x, int words, int width) {
  int half = width / 2;
  float carry[WW_MAX_HALF];
  for (int direction = 0; direction < 2; direction++) {
    memset(carry, 0, sizeof(float) * (size_t)half);
    for (int step = 0; step < words; step++) {
      int t = direction ? words - 1 - step : step;
      const float *z = u + (size_t)t * ustride + direction * half, *f = z + width, *r = f + width;
      float *row = x + (size_t)t * width + direction * half;
      for (int j = 0; j < half; j++) {
        float forget = gate(f[j]), reset = gate(r[j]);
        float kept = forget * carry[j], added = (1.0f - forget) * z[j];
        float sum = kept + added;
        carry[j] = sum;
        float shown = reset * sum, passed = (1.0f - reset) * row[j];
        row[j] = shown + passed;
      }
    }
  }
}

static void quantizePortable(const float *x, int count, int columns, int stride, int limit, int16_t *q, float *s) { quantize(x, count, columns, stride, limit, q, s); }
static void gatedSumPortable(const float *u, int ustride, float *x, int words, int width) { gatedSum(u, ustride, x, words, width); }
#ifdef WW_X86
WW_TARGET_AVX2 static void quantizeAVX2(const float *x, int count, int columns, int stride, int limit, int16_t *q, float *s) { quantize(x, count, columns, stride, limit, q, s); }
WW_TARGET_AVX2 static void gatedSumAVX2(const float *u, int ustride, float *x, int words, int width) { gatedSum(u, ustride, x, words, width); }
#endif

void ww_quantize(int path, const float *x, int count, int columns, int stride, int limit, int16_t *quantized, float *scales) {
#ifdef WW_X86
  if (ww_usable_path(path) >= WW_AVX2) return quantizeAVX2(x, count, columns, stride, limit, quantized, scales);
#endif
  quantizePortable(x, count, columns, stride, limit, quantized, scales);
}

void ww_gated_sum(int path, const float *u, int ustride, float *x, int words, int width) {
  if (width / 2 > WW_MAX_HALF) return;
#ifdef WW_X86
  if (ww_usable_path(path) >= WW_AVX2) return gatedSumAVX2(u, ustride, x, words, width);
#endif
  gatedSumPortable(u, ustride, x, words, width);
}

void ww_add_row(float *out, const int8_t *row, float scale, int count) {
  for (int k = 0; k < count; k++) {
    float value = (float)row[k] * scale;
    out[k] = out[k] + value;
  }
}

void ww_rectify(float *x, int count) {
  for (int k = 0; k < count; k++) x[k] = x[k] > 0 ? x[k] : 0;
}

void ww_mix(const float *dependent, const float *head, int sums, int products, float *out) {
  for (int k = 0; k < sums; k++) {
    float sum = dependent[k] + head[k];
    out[k] = sum > 0 ? sum : 0;
  }
  for (int k = sums; k < sums + products; k++) {
    float a = dependent[k] > 0 ? dependent[k] : 0, b = head[k] > 0 ? head[k] : 0;
    out[k] = a * b;
  }
}

int ww_largest(const float *x, int count) {
  int best = 0;
  for (int k = 1; k < count; k++)
    if (x[k] > x[best]) best = k;
  return best;
}
