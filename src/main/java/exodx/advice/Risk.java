package exodx.advice;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a step does to the world. */
public enum Risk {
  /** It only looks. */
  @JsonProperty("read-only")
  READ_ONLY("read-only"),
  /** It changes something that can be changed back. */
  @JsonProperty("change")
  CHANGE("change"),
  /** It destroys something for good, and needs a {@link Clearance}. */
  @JsonProperty("destructive")
  DESTRUCTIVE("destructive");

  private final String word;

  Risk(String word) {
    this.word = word;
  }

  /** Returns the word for people and for JSON. */
  public String word() {
    return word;
  }
}
