/// The grammatical relation of a word to its head, as English treebanks of Universal Dependencies 2.16 use them
/// (universaldependencies.org/en/dep).
public enum DependencyRelation: String, Hashable, Sendable, CaseIterable {
  /// A clause that modifies a noun: "a decision *to grant* asylum".
  case acl
  /// A relative clause: "rebels who *ousted* Assad".
  case aclRelcl = "acl:relcl"
  /// An adverbial clause: "fled as rebels *entered*".
  case advcl
  /// A relative clause on a whole clause.
  case advclRelcl = "advcl:relcl"
  /// An adverb.
  case advmod
  /// An adjective before or after its noun.
  case amod
  /// An apposition: "Peskov, the *spokesman*".
  case appos
  /// An auxiliary: "*has* arrived".
  case aux
  /// A passive auxiliary: "*was* granted".
  case auxPass = "aux:pass"
  /// An adposition or possessive mark on its noun.
  case `case` = "case"
  /// A conjunction word: "*and*".
  case cc
  /// "*both* … and".
  case ccPreconj = "cc:preconj"
  /// A clause as complement: "said he *left*".
  case ccomp
  /// A compound part: "*Security* Council".
  case compound
  /// A verb's particle: "stepped *down*".
  case compoundPrt = "compound:prt"
  /// A further conjunct: "Russia and *Iran*".
  case conj
  /// A copula: "*is* president".
  case cop
  /// A clause as subject.
  case csubj
  /// A clause as the outer subject of a copula.
  case csubjOuter = "csubj:outer"
  /// A clause as passive subject.
  case csubjPass = "csubj:pass"
  /// An unspecified relation.
  case dep
  /// A determiner.
  case det
  /// A predeterminer: "*all* the bases".
  case detPredet = "det:predet"
  /// An interjection or discourse word.
  case discourse
  /// A dislocated element.
  case dislocated
  /// An expletive: "*there* is".
  case expl
  /// A further word of a fixed expression: "such *as*".
  case fixed
  /// A further word of a name: "Bashar *al-Assad*".
  case flat
  /// A part of a word split by mistake.
  case goeswith
  /// An indirect object: "granted *them* asylum".
  case iobj
  /// An item of a list.
  case list
  /// A subordinator: "*that*", "*to*".
  case mark
  /// A nominal modifier: "base in *Tartus*".
  case nmod
  /// A descriptive nominal before a name: "*President* Assad".
  case nmodDesc = "nmod:desc"
  /// A possessor: "*Russia*'s base".
  case nmodPoss = "nmod:poss"
  /// A nominal modifier without an adposition.
  case nmodUnmarked = "nmod:unmarked"
  /// A subject.
  case nsubj
  /// The outer subject of a copular clause.
  case nsubjOuter = "nsubj:outer"
  /// A passive subject.
  case nsubjPass = "nsubj:pass"
  /// A number.
  case nummod
  /// An object.
  case obj
  /// An oblique: "arrived in *Moscow*".
  case obl
  /// A passive agent: "by *Russia*".
  case oblAgent = "obl:agent"
  /// An oblique without an adposition: "said *Monday*".
  case oblUnmarked = "obl:unmarked"
  /// An orphan of an ellipsis.
  case orphan
  /// A clause set beside another.
  case parataxis
  /// Punctuation.
  case punct
  /// A repaired false start.
  case reparandum
  /// The sentence's root.
  case root
  /// An addressee.
  case vocative
  /// A clause without its own subject: "decided to *leave*".
  case xcomp

  /// The relation without its subtype: `nsubj:pass` becomes `nsubj`, `acl:relcl` becomes `acl`.
  public var base: DependencyRelation {
    switch self {
    case .aclRelcl: .acl
    case .advclRelcl: .advcl
    case .auxPass: .aux
    case .ccPreconj: .cc
    case .compoundPrt: .compound
    case .csubjOuter, .csubjPass: .csubj
    case .detPredet: .det
    case .nmodDesc, .nmodPoss, .nmodUnmarked: .nmod
    case .nsubjOuter, .nsubjPass: .nsubj
    case .oblAgent, .oblUnmarked: .obl
    default: self
    }
  }
}
