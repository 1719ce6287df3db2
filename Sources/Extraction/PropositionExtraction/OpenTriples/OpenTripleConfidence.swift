import Foundation

/// How sure an open triple is, from the signs that can be seen of its clause.
///
/// A logistic model: a sum of weights, one for each sign, fitted on the development sentences of CaRB
/// against the share of a triple's words that a reader's triple has too.
enum OpenTripleConfidence {
  /// The share of its words that a reader would say, from 0 to 1.
  static func value(of signs: [String]) -> Double {
    let sum = signs.reduce(bias) { $0 + (weights[$1] ?? 0) }
    return 1 / (1 + exp(-sum))
  }

  /// What remains of a triple's confidence for the smaller triples that it consists of: they repeat it.
  static let piece = 0.3

  private static let bias = -0.24
  private static let weights: [String: Double] = [
    "apposition": -0.19,
    "apposition=appos": 0.16,
    "argument=adjective": 0.14,
    "argument=bare": -0.12,
    "argument=name": 0.18,
    "argument=noun": 0.17,
    "argument=pronoun": -0.22,
    "argument=verb": 0.11,
    "borrowed": -0.13,
    "chained": 0.56,
    "clause=acl": -0.54,
    "clause=acl:relcl": -0.12,
    "clause=ccomp": -0.14,
    "clause=conj": 0.15,
    "clause=parataxis": 0.50,
    "clause=root": 0.51,
    "clause=xcomp": -0.05,
    "copular": -0.07,
    "distance=18": -0.15,
    "distance=2": 0.10,
    "distance=30": 0.20,
    "further=1": -0.12,
    "further=2": 0.25,
    "inverted": -0.38,
    "length=10": 0.43,
    "length=2": -0.21,
    "length=30": -0.28,
    "length=50": 0.25,
    "role=clause": 0.09,
    "role=complement": 0.05,
    "role=phrase": 0.08,
    "sentence=18": 0.14,
    "sentence=30": 0.15,
    "sentence=50": -0.10,
    "subject=bare": -0.39,
    "subject=name": 0.24,
    "subject=noun": 0.23,
    "subject=other": 0.11,
    "subject=pronoun": 0.12,
    "verb=JJ": -0.19,
    "verb=NN": -0.09,
    "verb=NNS": -0.05,
    "verb=VBD": 0.37,
    "verb=VBG": -0.12,
    "verb=VBN": 0.27,
    "verb=VBZ": 0.06,
  ]
}
