// One import is enough: the nouns of the model, and the types of the other rooms that the library's own signatures speak of.
@_exported public import ArticleReading
@_exported public import EntityResolution
@_exported public import GraphDrawing
@_exported public import GraphExport
@_exported public import GraphStore
@_exported public import LanguageAnalysis
@_exported public import NewsModel
@_exported public import PropositionExtraction
@_exported public import RelationSchemas
