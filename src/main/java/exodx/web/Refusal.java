package exodx.web;

import org.jspecify.annotations.Nullable;

/** A question that is not answered, and why. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final @Nullable String hint;

  Refusal(int status, String code, String message, @Nullable String hint) {
    super(message);
    this.status = status;
    this.code = code;
    this.hint = hint;
  }

  Reply reply() {
    return Reply.problem(status, code, String.valueOf(getMessage()), hint);
  }
}
