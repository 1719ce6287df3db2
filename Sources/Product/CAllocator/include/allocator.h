#ifndef WIREWORK_ALLOCATOR_H
#define WIREWORK_ALLOCATOR_H

/// Lets all threads share one heap, where the C library gives each a heap of its own (glibc); elsewhere nothing.
///
/// glibc never joins what threads have freed in different heaps, so a long command on several cores would hold ever more memory
/// that nobody uses. Small pieces come from each thread's own cache either way. Pieces of more than four megabytes lie outside the heap and go back
/// to the system at once when they are freed.
void wirework_keep_heap_small(void);

#endif
