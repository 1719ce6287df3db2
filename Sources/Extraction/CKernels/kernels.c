#include "kernels.h"

int32_t wirework_dot(const int16_t *a, const int16_t *b, int32_t count) {
  int32_t sum = 0;
  for (int32_t i = 0; i < count; i++) sum += (int32_t)a[i] * b[i];
  return sum;
}
