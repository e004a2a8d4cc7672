package exodx.mcp;

import exodx.problem.ProblemsException;
import java.util.Map;

/** One tool of the server. Every tool only reads: none changes anything, here or elsewhere. */
interface Tool {
  /** Its name in the protocol. */
  String name();

  /** Its name for people. */
  String title();

  /** What it does and when to use it, for the assistant. */
  String description();

  /** The JSON Schema of its arguments. */
  Map<String, Object> inputs();

  /** The JSON Schema of its result. */
  Map<String, Object> result();

  /**
   * Runs it.
   *
   * @return what becomes the structured result: maps, lists and records
   * @throws ProblemsException when the arguments cannot be used
   */
  Object call(Arguments arguments);
}
