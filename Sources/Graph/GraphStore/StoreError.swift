/// Why a store cannot be opened, read or written, and what to do.
public enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no file.
  case missing(path: String)
  /// There is a folder.
  case folder(path: String)
  /// The file is no database, or not one of Wirework's.
  case foreign(path: String)
  /// The file is damaged.
  case damaged(path: String, detail: String)
  /// A newer version of Wirework wrote the file.
  case newer(path: String)
  /// Another process is writing.
  case busy(path: String)
  /// The file or its folder cannot be written.
  case unwritable(path: String, detail: String)
  /// Anything else that SQLite reports.
  case failed(path: String, detail: String)

  /// What happened to which file, and what to do.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): error: there is no store. Make one with 'wirework build', or name another with --store."
    case .folder(let path):
      "\(path): error: this is a folder. Name the store in it, such as \(path.hasSuffix("/") ? path : path + "/")graph.sqlite."
    case .foreign(let path):
      "\(path): error: this file is not a store of Wirework; it was left as it is. Name another with --store."
    case .damaged(let path, let detail):
      "\(path): error: the store is damaged (\(detail)). Move the file away and build the store again with 'wirework build'."
    case .newer(let path):
      "\(path): error: a newer version of Wirework wrote this store. Update Wirework, or build the store again."
    case .busy(let path):
      "\(path): error: another process is writing to this store. Wait until it is done and try again."
    case .unwritable(let path, let detail):
      "\(path): error: the store cannot be written (\(detail)). Check the folder's rights and the free space."
    case .failed(let path, let detail): "\(path): error: the store failed (\(detail))."
    }
  }
}
