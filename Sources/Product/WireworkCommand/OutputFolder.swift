import Foundation
import Wirework

/// The folder of `--out`.
enum OutputFolder {
  /// Makes the folder when it is missing.
  static func make(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw ExportError.cannotWrite(path: path, reason: "the folder cannot be made")
    }
  }
}
