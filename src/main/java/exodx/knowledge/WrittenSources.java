package exodx.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import exodx.facts.Evidence;
import exodx.facts.ObjectKind;
import exodx.facts.Personal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of sources as it is written. Lists and names with values are empty when they are left out.
 *
 * @param families what kinds of one family have in common
 * @param kinds printed objects by the name of their kind
 * @param conversions how printed values become others, by name
 * @param personal what is masked
 * @param evidence what proves whose an object is
 */
public record WrittenSources(
    Map<String, Family> families,
    Map<String, Kind> kinds,
    Map<String, Changed> conversions,
    @Nullable Personal personal,
    @Nullable Evidence evidence) {

  /** What the kinds of a family have in common, as it is written. */
  public record Family(List<Map<String, String>> like) {}

  /**
   * A kind as it is written.
   *
   * @param title what such an object is
   * @param like what an object looks like that may be one, but has no proof
   * @param proof what only this kind prints
   * @param never what an object of this kind never prints
   * @param blank properties of which a blank says that they are empty
   * @param family an object is one kind of a family only
   * @param insteadOf the kind that it takes the place of
   * @param owner whose it is
   * @param leaveOut why no fact is read from it
   */
  public record Kind(
      @Nullable String title,
      List<Map<String, String>> like,
      List<Map<String, String>> proof,
      List<Map<String, String>> never,
      List<Map<String, String>> blank,
      @Nullable String family,
      @JsonProperty("instead-of") @Nullable String insteadOf,
      ObjectKind.@Nullable Owner owner,
      @JsonProperty("leave-out") @Nullable String leaveOut) {}

  /** A conversion as it is written. */
  public record Changed(Map<String, String> words, @Nullable String part) {}
}
