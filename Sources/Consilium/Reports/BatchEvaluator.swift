import Batches
import CaseFiles
import Evaluation
import Reports

/// Answers any number of cases, chunk by chunk, on as many threads as there are.
///
/// ```swift
/// let evaluator = BatchEvaluator(rules, format: .ndjson)
/// let session = evaluator.session()
/// var cutter = evaluator.cutter()
/// write(evaluator.opening)
/// while let bytes = readSome() {
///   cutter.append(bytes)
///   while let chunk = cutter.next() { write(session.evaluate(chunk).output) }
/// }
/// cutter.finish()
/// while let chunk = cutter.next() { write(session.evaluate(chunk).output) }
/// write(evaluator.closing)
/// ```
///
/// The outputs, put together in the order of the chunks, are the bytes of `Rules.report`, however the file is cut and
/// whoever evaluates which chunk. An evaluator never changes and can be used from any thread.
public struct BatchEvaluator: Sendable {
  let answering: BatchAnswering
  /// The rules compiled for many cases; nil where the engine answers every one.
  let plan: BatchPlan?

  /// Prepares rules for many cases, which takes about as long as answering a few hundred of them.
  ///
  /// - Parameters:
  ///   - rules: The rules that answer.
  ///   - format: How the answers are written.
  ///   - isBrief: Whether what only people read is left out.
  public init(_ rules: Rules, format: ReportFormat, isBrief: Bool = false) {
    answering = BatchAnswering(rules.engine, as: format.resultFormat, isBrief: isBrief)
    plan = answering.plan()
  }

  /// What stands before the first output.
  public var opening: [UInt8] { answering.opening }

  /// What stands behind the last output.
  public var closing: [UInt8] { answering.closing }

  /// Cuts a file into chunks while it is read.
  ///
  /// - Parameter casesBefore: How many cases stand before the file in the same run, which its cases are counted behind.
  public func cutter(casesBefore: Int = 0) -> BatchCutter {
    BatchCutter(answering.cutter(), casesBefore: casesBefore)
  }

  /// Begins to evaluate chunks on one thread.
  public func session() -> BatchSession { BatchSession(self) }
}
