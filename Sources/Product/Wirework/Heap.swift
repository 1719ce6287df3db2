import CAllocator

/// The memory that the process fetches from the system.
public enum Heap {
  /// Lets all threads share one heap that gives back what it does not need, where the C library is glibc; elsewhere nothing.
  ///
  /// Without it a long load on several cores keeps memory that nobody uses, and the network's buffers are fetched anew for every batch. It
  /// changes settings of the whole process, so it is the program's choice and not the library's: call it first of all.
  ///
  ///     Heap.keepSmall()   // at the beginning of main
  public static func keepSmall() { wirework_keep_heap_small() }
}
