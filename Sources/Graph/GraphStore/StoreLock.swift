import Foundation

/// Keeps processes that make stores out of each other's way.
enum StoreLock {
  /// Runs work while no other process runs such work for a store in the same folder: two that made or migrated one store at once would each
  /// make its tables.
  ///
  /// The folder is locked, because a lock of our own on the store itself would end SQLite's when it is let go. Who waits for ten seconds goes on all the same.
  static func alone<T>(inFolderOf path: String, _ work: () throws -> T) rethrows -> T {
    let folder = (path as NSString).deletingLastPathComponent
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { return try work() }
    defer { close(descriptor) }
    for _ in 0..<1000 where flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno != EWOULDBLOCK { break }
      usleep(10_000)
    }
    return try work()
  }
}

extension FileClaim {
  /// What a new store is called while it is built beside its place.
  static func building(_ store: String) -> String { store + ".building" }

  /// Throws ``StoreError/busy(path:)`` while another process builds a new store in the place of this one: what is written to the old one would be gone with it.
  static func checkThatNobodyBuilds(_ store: String) throws {
    let descriptor = open(building(store), O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK { throw StoreError.busy(path: store) }
  }
}

/// A file that this process alone makes, empty at first; as long as this is kept, no other process can claim it.
///
/// A process that is killed leaves its file behind without the claim.
final class FileClaim {
  private let descriptor: Int32

  /// Throws ``StoreError/busy(path:)`` with the store's path when another process has claimed the file.
  init(_ path: String, for store: String) throws {
    var refusals = 0
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      if descriptor < 0 { throw StoreError.unwritable(path: store, detail: String(cString: strerror(errno))) }
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
        close(descriptor)
        refusals += 1
        // Who only looks whether the file is claimed holds it for a moment.
        guard refusals < 10 else { throw StoreError.busy(path: store) }
        usleep(5_000)
        continue
      }
      var (held, named) = (stat(), stat())
      if fstat(descriptor, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino, held.st_dev == named.st_dev {
        ftruncate(descriptor, 0)
        self.descriptor = descriptor
        return
      }
      // Another process was done with it, or gave it up, in between.
      close(descriptor)
    }
  }

  deinit { close(descriptor) }
}
