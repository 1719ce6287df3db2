import NewsModel
import PropositionExtraction
import Yams

/// Reads one file of `Schemas/lexicons/`: a section a list of words, as `ExtractionLexicon` names them.
enum LexiconFile {
  static func add(_ file: SchemaFile, to lexicon: inout ExtractionLexicon) throws(SchemaProblem) {
    for (key, value) in file.root {
      let section = key.scalar?.string ?? ""
      switch section {
      case "speech": try merge(file, value, into: &lexicon.speech)
      case "clausalSpeech": try merge(file, value, into: &lexicon.clausalSpeech)
      case "speechAdjectives": try merge(file, value, into: &lexicon.speechAdjectives)
      case "clarifying": lexicon.clarifying.formUnion(file.strings(value))
      case "continuing": lexicon.continuing.formUnion(file.strings(value))
      case "retracting": lexicon.retracting.formUnion(file.strings(value))
      case "denyingWords": lexicon.denyingWords.formUnion(file.strings(value))
      case "viewNouns": lexicon.viewNouns.formUnion(file.strings(value))
      case "speechNouns": try merge(file, value, into: &lexicon.speechNouns)
      case "firmnessAdjectives": try merge(file, value, into: &lexicon.firmnessAdjectives)
      case "firmnessAdverbs": try merge(file, value, into: &lexicon.firmnessAdverbs)
      case "modalityAdverbs": try merge(file, value, into: &lexicon.modalityAdverbs)
      case "auxiliaries": try merge(file, value, into: &lexicon.auxiliaries)
      case "embeddings": try merge(file, value, into: &lexicon.embeddings)
      case "subordinators": try merge(file, value, into: &lexicon.subordinators)
      case "givingVerbs": lexicon.givingVerbs.formUnion(file.strings(value))
      case "nominalNegators": lexicon.nominalNegators.formUnion(file.strings(value))
      case "nominalEmbeddings": try merge(file, value, into: &lexicon.nominalEmbeddings)
      case "gerundEmbeddings": try merge(file, value, into: &lexicon.gerundEmbeddings)
      case "failures": lexicon.failures.formUnion(file.strings(value))
      case "openWhenNegated": lexicon.openWhenNegated.formUnion(file.strings(value))
      case "expressing": lexicon.expressing.formUnion(file.strings(value))
      case "fulfilments": lexicon.fulfilments.formUnion(file.strings(value))
      case "stances": lexicon.stances.formUnion(file.strings(value))
      case "gerundControl": lexicon.gerundControl.formUnion(file.strings(value))
      case "completedVerbs": lexicon.completedVerbs.formUnion(file.strings(value))
      case "placedVerbs": lexicon.placedVerbs.formUnion(file.strings(value))
      case "accusing": lexicon.accusing.formUnion(file.strings(value))
      case "othersPlans": lexicon.othersPlans.formUnion(file.strings(value))
      case "statuses":
        for (status, words) in value.mapping.map(Array.init) ?? [] {
          for word in file.strings(words) { lexicon.statuses[word.lowercased()] = status.scalar?.string ?? "" }
        }
      case "objectControl": lexicon.objectControl.formUnion(file.strings(value))
      case "succession": lexicon.succession.formUnion(file.strings(value))
      case "supportVerbs": lexicon.supportVerbs.formUnion(file.strings(value))
      case "headlinePassives": lexicon.headlinePassives.formUnion(file.strings(value))
      case "impliedObjects":
        for (noun, verbs) in value.mapping.map(Array.init) ?? [] {
          for verb in file.strings(verbs) { lexicon.impliedObjects[verb.lowercased()] = noun.scalar?.string ?? "" }
        }
      case "impliedStates":
        for (state, verbs) in value.mapping.map(Array.init) ?? [] {
          for verb in file.strings(verbs) { lexicon.impliedStates[verb.lowercased()] = state.scalar?.string ?? "" }
        }
      case "deedPhrases":
        for (preposition, nouns) in value.mapping.map(Array.init) ?? [] {
          lexicon.deedPhrases[preposition.scalar?.string.lowercased() ?? "", default: []].formUnion(file.strings(nouns).map { $0.lowercased() })
        }
      case "industries":
        for (nouns, firms) in value.mapping.map(Array.init) ?? [] {
          let words = Set((nouns.scalar?.string ?? "").lowercased().split(separator: " ").map(String.init))
          for firm in (firms.scalar?.string ?? "").lowercased().split(separator: ";") {
            let name = firm.split(whereSeparator: \.isWhitespace)
            lexicon.industries[name.drop { $0 == "the" }.joined(separator: " "), default: []].formUnion(words)
          }
        }
      case "vagueNouns": lexicon.vagueNouns.formUnion(file.strings(value))
      case "vaguePlurals": lexicon.vaguePlurals.formUnion(file.strings(value))
      case "negators": lexicon.negators.formUnion(file.strings(value))
      case "implicatives": lexicon.implicatives.formUnion(file.strings(value))
      case "negativeSubordinators": lexicon.negativeSubordinators.formUnion(file.strings(value))
      case "lightVerbs": lexicon.lightVerbs.formUnion(file.strings(value))
      case "subjectControl": lexicon.subjectControl.formUnion(file.strings(value))
      case "unnamedSources": lexicon.unnamedSources.formUnion(file.strings(value))
      case "negativeModifiers": lexicon.negativeModifiers.formUnion(file.strings(value))
      case "presupposing": lexicon.presupposing.formUnion(file.strings(value))
      case "compelling": lexicon.compelling.formUnion(file.strings(value))
      case "disapproving": lexicon.disapproving.formUnion(file.strings(value))
      case "approving": lexicon.approving.formUnion(file.strings(value))
      case "undergoing": lexicon.undergoing.formUnion(file.strings(value))
      case "harming": lexicon.harming.formUnion(file.strings(value))
      case "occasions": lexicon.occasions.formUnion(file.strings(value))
      case "moving": lexicon.moving.formUnion(file.strings(value))
      case "visiting": lexicon.visiting.formUnion(file.strings(value))
      case "appointing": lexicon.appointing.formUnion(file.strings(value))
      case "callPurposes": lexicon.callPurposes.formUnion(file.strings(value))
      case "happenings": lexicon.happenings.formUnion(file.strings(value))
      case "fictions": lexicon.fictions.formUnion(file.strings(value))
      case "requests": lexicon.requests.formUnion(file.strings(value))
      case "confidence":
        for (kind, share) in value.mapping.map(Array.init) ?? [] {
          guard let name = kind.scalar?.string, let number = share.scalar.flatMap({ Double($0.string) }), (0...1).contains(number) else {
            throw file.problem(at: share, "a confidence is a number from 0 to 1")
          }
          lexicon.confidence[name] = number
        }
      case "nameSigns": try addSigns(file, value, to: &lexicon)
      case "rolesOfAnyone": lexicon.rolesOfAnyone.formUnion(file.strings(value))
      case "givenNames": addGroups(file, value, to: &lexicon.givenNames)
      case "places": addGroups(file, value, to: &lexicon.places)
      case "teams": addGroups(file, value, to: &lexicon.teams)
      case "rolesOfBodies": lexicon.rolesOfBodies.formUnion(file.strings(value))
      case "citing": lexicon.citing.formUnion(file.strings(value))
      default:
        throw file.problem(at: key, "no section of a lexicon is called '\(section)'", advice: "see the files of Schemas/lexicons")
      }
    }
  }

  /// A section of named groups of words.
  private static func addGroups(_ file: SchemaFile, _ node: Node, to groups: inout [String: Set<String>]) {
    for (kind, words) in node.mapping.map(Array.init) ?? [] {
      // A text instead of a list has one word after the other: thousands of items would cost a start more than all else.
      let listed = words.scalar.map { $0.string.split(whereSeparator: \.isWhitespace).map(String.init) } ?? file.strings(words)
      groups[kind.scalar?.string ?? "", default: []].formUnion(listed.map { $0.lowercased() })
    }
  }

  /// The section `Company: { ownerOf: [words] }`: for each type of thing the places of words that tell it.
  private static func addSigns(_ file: SchemaFile, _ node: Node, to lexicon: inout ExtractionLexicon) throws(SchemaProblem) {
    for (key, places) in node.mapping.map(Array.init) ?? [] {
      let type = EntityType(rawValue: key.scalar?.string ?? "")
      for (place, words) in places.mapping.map(Array.init) ?? [] {
        let name = place.scalar?.string ?? ""
        guard let place = ExtractionLexicon.NameSign(rawValue: name) else {
          throw file.problem(
            at: place, "'\(name)' is not known here", advice: Spelling.advice(for: name, among: ExtractionLexicon.NameSign.allCases.map(\.rawValue)))
        }
        for word in file.strings(words) { lexicon.nameSigns[place, default: [:]][word.lowercased(), default: []].append(type) }
      }
    }
  }

  /// A section `firm: [words]`: its keys are firmnesses or modalities, its values the words.
  private static func merge<Value: RawRepresentable<String> & CaseIterable>(
    _ file: SchemaFile, _ node: Node, into table: inout [String: Value]
  ) throws(SchemaProblem) {
    guard let mapping = node.mapping else { throw file.problem(at: node, "this section needs 'value: [words]' lines") }
    for (key, words) in mapping {
      let name = key.scalar?.string ?? ""
      guard let value = Value(rawValue: name) else {
        throw file.problem(at: key, "'\(name)' is not known here", advice: Spelling.advice(for: name, among: Value.allCases.map(\.rawValue)))
      }
      for word in file.strings(words) { table[word.lowercased()] = value }
    }
  }
}
