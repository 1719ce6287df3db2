/// Why a language model could not be loaded, and what to do.
public enum ModelError: Error, Equatable, CustomStringConvertible, Sendable {
  /// The model's folder or a file in it is not there.
  case notFound(String)
  /// A file is not what the manifest says: its checksum, its size or its inner order is wrong.
  case damaged(file: String, reason: String)
  /// The file was written for another version of Wirework.
  case wrongVersion(file: String, found: Int, expected: Int)

  /// File, reason and what to do.
  public var description: String {
    switch self {
    case .notFound(let message):
      message.hasPrefix("error:") ? message : "error: \(message)"
    case .damaged(let file, let reason):
      "\(file): error: the language model is damaged: \(reason). Install Wirework again, or run `Training/train.py` to rebuild it."
    case .wrongVersion(let file, let found, let expected):
      "\(file): error: the language model has format \(found), but this Wirework reads format \(expected). "
        + "Use the model that came with this version."
    }
  }
}
