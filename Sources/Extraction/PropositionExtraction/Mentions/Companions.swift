/// Nouns for one who is told by another person: "an ally of the president".
enum Companions {
  /// In lower case and dictionary form.
  static let nouns: Set<String> = [
    "ally", "rival", "critic", "friend", "opponent", "supporter", "follower", "successor", "predecessor", "aide", "confidant", "protégé", "girlfriend", "boyfriend",
    "partner", "colleague", "associate", "mentor", "deputy", "enemy", "foe", "disciple", "neighbour", "neighbor",
  ]
}
