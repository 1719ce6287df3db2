// Integer matrix kernels that give the same bits on every processor.
#ifndef WIREWORK_KERNELS_H
#define WIREWORK_KERNELS_H
#include <stdint.h>

/// The dot product of two int16 vectors, summed in int32.
int32_t wirework_dot(const int16_t *a, const int16_t *b, int32_t count);

#endif
