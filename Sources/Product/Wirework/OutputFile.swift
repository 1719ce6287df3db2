import Foundation
import GraphExport

/// Files that appear under their name only when they are whole.
public enum OutputFile {
  /// Writes bytes beside their place, then renames; an older file stands until then.
  ///
  /// Throws ``GraphExport/ExportError/cannotWrite(path:reason:)`` when the system refuses.
  public static func write(_ bytes: [UInt8], to path: String) throws {
    let temporary = "\(path).\(getpid()).partial"
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: temporary))
    } catch {
      unlink(temporary)
      throw ExportError.cannotWrite(path: path, reason: (error as NSError).localizedDescription)
    }
    guard rename(temporary, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(temporary)
      throw ExportError.cannotWrite(path: path, reason: reason)
    }
  }
}
