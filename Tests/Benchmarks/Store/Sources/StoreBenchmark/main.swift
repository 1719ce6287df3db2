// Measures the store on the edges that edges.py wrote into a folder, and prints a line for each figure.
//
//   StoreBenchmark load FOLDER [N]     FOLDER/edges.tsv into a new store FOLDER/wirework.sqlite, N statements an article (20)
//   StoreBenchmark ask FOLDER          questions about the entities of FOLDER/sample.tsv
//   StoreBenchmark add FOLDER          one article more, to the store and to an empty one

import Foundation
import Wirework

// As the command does.
Heap.keepSmall()

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 2, let folder = arguments.dropFirst().first else {
  print("StoreBenchmark load|ask|add FOLDER")
  exit(64)
}
let size = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 20
switch arguments.first {
case "load": try StoreBenchmark(folder: folder).load(statementsPerArticle: size)
case "ask": try StoreBenchmark(folder: folder).ask()
default: try StoreBenchmark(folder: folder).add()
}
