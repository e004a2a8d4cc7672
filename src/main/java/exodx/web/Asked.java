package exodx.web;

import java.util.Map;

/**
 * What somebody asks of the program, free of how it came here.
 *
 * @param parameters what stands behind the question mark of the address
 * @param body the data that was sent; empty when there was none
 */
record Asked(Map<String, String> parameters, String body) {

  /** Returns a parameter; empty when it is not there. */
  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /**
   * Reads the data that was sent.
   *
   * @throws Refusal when it is not of this form
   */
  <T> T as(Class<T> form) {
    return Json.read(body, form);
  }
}
