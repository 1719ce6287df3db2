import Wirework

/// Says which statements have another id after a decision.
enum RenamingNote {
  /// More are only counted.
  private static let most = 20

  static func say(_ renamings: [StatementRenaming]) {
    if renamings.isEmpty { return }
    Messages.note(renamings.count == 1 ? "1 statement has another id now:" : "\(renamings.count) statements have other ids now:")
    for renaming in renamings.prefix(most) { Messages.note("  " + line(renaming)) }
    if renamings.count > most { Messages.note("  … and \(renamings.count - most) more") }
  }

  private static func line(_ renaming: StatementRenaming) -> String {
    switch (renaming.old, renaming.new) {
    case (let old?, let new?): "\(old) → \(new)\(renaming.isJoined ? ", joined with another" : "")"
    case (let old?, nil): "\(old) is left out: both its ends are one now"
    case (nil, let new): "\(new?.rawValue ?? "") is there again: its ends are two now"
    }
  }
}
