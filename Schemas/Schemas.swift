import ResourceLookup

/// The folder of entity types, relations, alias tables and lexicons that ships with Wirework.
public enum Schemas {
  /// The path of the bundled folder; it holds `entities`, `relations`, `aliases` and `lexicons`.
  ///
  /// Throws ``ResourceLookup/Missing`` when the installation lacks it.
  public static func bundledFolder() throws -> String { try ResourceLookup.folder(ofTarget: "Schemas") }
}
