package exodx.advice;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The parts of a plan, in the order in which they are done. */
public enum Phase {
  @JsonProperty("gather evidence")
  GATHER_EVIDENCE("Gather evidence"),
  @JsonProperty("unblock")
  UNBLOCK("Unblock"),
  @JsonProperty("prerequisite")
  PREREQUISITE("Prerequisites"),
  @JsonProperty("back up")
  BACK_UP("Back up"),
  @JsonProperty("repair")
  REPAIR("Repair"),
  @JsonProperty("synchronise")
  SYNCHRONISE("Synchronise"),
  @JsonProperty("retry")
  RETRY("Retry"),
  @JsonProperty("verify")
  VERIFY("Verify"),
  @JsonProperty("escalate")
  ESCALATE("Escalate");

  private final String title;

  Phase(String title) {
    this.title = title;
  }

  /** Returns the heading for people. */
  public String title() {
    return title;
  }
}
