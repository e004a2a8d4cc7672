package exodx.facts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of object that programs print and people paste.
 *
 * @param name how {@code @object} and {@code @from} of the vocabulary call it
 * @param title what it is, in the words of a person
 * @param like any of these makes an object one that could be of this kind
 * @param proof any of these proves the kind; what is only like it is asked about
 * @param never any of these rules the kind out
 * @param blank any of these lets a blank property count as empty, not as one that was not read;
 *     always when there are none
 * @param family name of the family of kinds of which an object is only one; null when the kind
 *     stands alone
 * @param insteadOf a family: the kind counts only where an object is of no kind of it; else null
 * @param owner whose an object of this kind is
 * @param leaveOut why objects of this kind are not used; null when they are
 */
public record ObjectKind(
    String name,
    String title,
    List<Clue> like,
    List<Clue> proof,
    List<Clue> never,
    List<Clue> blank,
    @Nullable String family,
    @Nullable String insteadOf,
    Owner owner,
    @Nullable String leaveOut) {
  public ObjectKind {
    like = List.copyOf(like);
    proof = List.copyOf(proof);
    never = List.copyOf(never);
    blank = List.copyOf(blank);
  }

  /** Whose an object can be. */
  public enum Owner {
    /** A person's; which one, the identities say that it prints or was asked for by. */
    @JsonProperty("user")
    USER,
    /** The recipient's that holds the identifier in conflict. */
    @JsonProperty("holder")
    HOLDER,
    /** The answer to a search for one identifier. */
    @JsonProperty("search")
    SEARCH,
    /** Nobody's: there is only one in the organisation, or it is the same for everybody. */
    @JsonProperty("organisation")
    ORGANISATION
  }
}
