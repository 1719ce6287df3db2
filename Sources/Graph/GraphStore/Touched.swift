import NewsModel

/// What an article changed, so that only that much is derived again.
struct Touched {
  var articles: Set<Int64> = []
  var entities: Set<Int64> = []
  var newEntities: Set<Int64> = []
  var newStatements: Set<Int64> = []
  /// Entities that were one with some that an article no longer speaks of.
  var names: Set<Entity.ID> = []
}
