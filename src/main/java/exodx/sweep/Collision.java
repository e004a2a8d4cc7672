package exodx.sweep;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An identifier that several rows of one export carry.
 *
 * @param identifier the identifier
 * @param table the export
 * @param sides everybody who carries it
 */
public record Collision(String identifier, String table, List<Side> sides) {

  /**
   * One who carries it.
   *
   * @param name the person or object; empty when the row does not tell
   * @param property the column that holds it
   * @param state live or gone; null when the export does not tell
   */
  public record Side(String name, String property, @Nullable String state) {}
}
