// The elementwise half of a gated-sum layer, forward and backward, in one pass over memory; training only.
#include <math.h>
#include <stdint.h>
#include <string.h>

static inline float widen(uint16_t a) { uint32_t b = (uint32_t)a << 16; float f; memcpy(&f, &b, 4); return f; }
static inline uint16_t narrow(float a) { uint32_t b; memcpy(&b, &a, 4); return (uint16_t)((b + 0x7fff + ((b >> 16) & 1)) >> 16); }
static inline float gate(float x) { return 0.5f + 0.5f * x / sqrtf(1 + x * x); }

// u: T×B×3W (z, f, r) as bfloat16; x, c, h: T×B×W. The second half of W runs backwards.
void forward(int T, int B, int W, const uint16_t *u, const float *x, const int32_t *length, float *c, float *h) {
  int H = W / 2;
#pragma omp parallel for
  for (int b = 0; b < B; b++)
    for (int d = 0; d < 2; d++) {
      float carry[H];
      memset(carry, 0, sizeof carry);
      for (int k = 0; k < T; k++) {
        int t = d ? T - 1 - k : k;
        long row = (long)t * B + b;
        float mask = t < length[b] ? 1 : 0;
        const uint16_t *z = u + row * 3 * W + d * H, *f = z + W, *r = f + W;
        const float *xi = x + row * W + d * H;
        float *ci = c + row * W + d * H, *hi = h + row * W + d * H;
#pragma omp simd
        for (int j = 0; j < H; j++) {
          float ff = gate(widen(f[j])), rr = gate(widen(r[j]));
          float v = ff * carry[j] + (1 - ff) * widen(z[j]) * mask;
          carry[j] = v; ci[j] = v;
          hi[j] = rr * v + (1 - rr) * xi[j];
        }
      }
    }
}

void backward(int T, int B, int W, const uint16_t *u, const float *x, const int32_t *length, const float *c, const float *dh, uint16_t *du, float *dx) {
  int H = W / 2;
#pragma omp parallel for
  for (int b = 0; b < B; b++)
    for (int d = 0; d < 2; d++) {
      float carry[H], zero[H];
      memset(carry, 0, sizeof carry);
      memset(zero, 0, sizeof zero);
      for (int k = T - 1; k >= 0; k--) {
        int t = d ? T - 1 - k : k, before = d ? t + 1 : t - 1;
        long row = (long)t * B + b;
        float mask = t < length[b] ? 1 : 0;
        const uint16_t *z = u + row * 3 * W + d * H, *f = z + W, *r = f + W;
        uint16_t *dz = du + row * 3 * W + d * H, *df = dz + W, *dr = df + W;
        const float *xi = x + row * W + d * H, *ci = c + row * W + d * H, *dhi = dh + row * W + d * H;
        const float *cp = k ? c + ((long)before * B + b) * W + d * H : zero;
        float *dxi = dx + row * W + d * H;
#pragma omp simd
        for (int j = 0; j < H; j++) {
          float fu = widen(f[j]), ru = widen(r[j]), zz = widen(z[j]) * mask;
          float fi = 1 / sqrtf(1 + fu * fu), ri = 1 / sqrtf(1 + ru * ru);
          float ff = 0.5f + 0.5f * fu * fi, rr = 0.5f + 0.5f * ru * ri;
          float dc = dhi[j] * rr + carry[j];
          dxi[j] = dhi[j] * (1 - rr);
          dr[j] = narrow(dhi[j] * (ci[j] - xi[j]) * 0.5f * ri * ri * ri);
          df[j] = narrow(dc * (cp[j] - zz) * 0.5f * fi * fi * fi);
          dz[j] = narrow(dc * (1 - ff) * mask);
          carry[j] = dc * ff;
        }
      }
    }
}
