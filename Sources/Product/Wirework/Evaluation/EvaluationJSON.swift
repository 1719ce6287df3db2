import GraphExport
import NewsModel

/// An evaluation as one JSON object: what `wirework evaluate --format json` prints.
public enum EvaluationJSON {
  /// `{"articles", "relations": [{"relation", "right", "wrong", "missing", "precision", "recall", "f1"}], "total", "sources"}`, and with
  /// `errors` also the disagreements.
  public static func text(_ evaluation: Evaluation, errors: Bool) -> String {
    var object = JSONObject()
    object.add("articles", evaluation.articles)
    object.add("relations", list: evaluation.counts.sorted { $0.key < $1.key }.map { counts($0.value, relation: $0.key.rawValue) })
    object.add("total", json: counts(evaluation.total, relation: nil))
    if evaluation.sources.right + evaluation.sources.wrong > 0 {
      var sources = JSONObject()
      sources.add("right", evaluation.sources.right)
      sources.add("wrong", evaluation.sources.wrong)
      object.add("sources", json: sources.text)
    }
    if errors { object.add("errors", list: evaluation.disagreements.map(disagreement)) }
    return object.text
  }

  private static func counts(_ counts: Evaluation.Counts, relation: String?) -> String {
    var object = JSONObject()
    object.add("relation", relation)
    object.add("right", counts.right)
    object.add("wrong", counts.wrong)
    object.add("missing", counts.missing)
    object.add("precision", json: JSONText.unit(counts.precision))
    object.add("recall", json: JSONText.unit(counts.recall))
    object.add("f1", json: JSONText.unit(counts.f1))
    return object.text
  }

  private static func disagreement(_ one: Evaluation.Disagreement) -> String {
    var object = JSONObject()
    object.add("kind", one.kind.rawValue)
    object.add("article", one.article.rawValue)
    if let sentence = one.sentence { object.add("sentence", sentence) }
    object.add("relation", one.relation.rawValue)
    object.add("triple", one.triple)
    object.add("words", one.words)
    return object.text
  }
}
