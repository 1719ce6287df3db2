import GRDB

/// The tables of decisions as they are since the migration "judgements".
enum JudgementSchema {
  /// `userDecision` keeps every decision of the user's in the order of `number`, so that taking one back brings the one before
  /// it back; `userJudgement` shows the latest on each pair. `tableJudgement` holds what alias tables joined, once for all the
  /// articles that use the name; a row goes with the name's entity.
  static let tables = """
    CREATE TABLE userDecision (
      number INTEGER PRIMARY KEY, first TEXT NOT NULL, second TEXT NOT NULL, verdict TEXT NOT NULL, by TEXT NOT NULL,
      score REAL NOT NULL, reason TEXT NOT NULL, day TEXT
    ) STRICT;
    INSERT INTO userDecision (first, second, verdict, by, score, reason)
      SELECT first, second, verdict, by, score, reason FROM userJudgement ORDER BY first, second;
    DROP TABLE userJudgement;
    CREATE INDEX userDecision_first ON userDecision(first, second, number);
    CREATE INDEX userDecision_second ON userDecision(second);
    CREATE VIEW userJudgement AS
      SELECT d.first, d.second, d.verdict, d.by, d.score, d.reason FROM userDecision d WHERE d.number =
        (SELECT max(o.number) FROM userDecision o WHERE o.first = d.first AND o.second = d.second);

    CREATE TABLE tableJudgement (
      first TEXT NOT NULL, second TEXT NOT NULL, verdict TEXT NOT NULL, by TEXT NOT NULL, score REAL NOT NULL,
      reason TEXT NOT NULL, PRIMARY KEY (first, second, by)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX tableJudgement_second ON tableJudgement(second);
    """

  /// Since the migration "commands", `command` is the `number` of the first of the decisions that were taken together; NULL for older ones.
  static let commands = "ALTER TABLE userDecision ADD COLUMN command INTEGER"

  /// Where decisions stand, as tables with the columns first, second, verdict, by, score, reason.
  private static let sources = ["userJudgement", "tableJudgement", "articleJudgement", "ruleJudgement"]

  /// Decisions of all kinds, or all but the user's, each once; `condition` is said of each source.
  static func union(in db: Database, where condition: String? = nil, withUsers: Bool = true) throws -> String {
    // A store of before the migration may be read without being changed.
    let isOld = try !db.tableExists("tableJudgement")
    return sources.filter { (!isOld || $0 != "tableJudgement") && (withUsers || $0 != "userJudgement") }.map {
      "SELECT first, second, verdict, by, score, reason FROM \($0)" + (condition.map { " WHERE \($0)" } ?? "")
    }.joined(separator: " UNION ")
  }
}
