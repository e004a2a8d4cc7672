package exodx.report;

import java.util.List;

/**
 * An answer before any format is chosen.
 *
 * @param name how the user knows the case
 * @param status how far the answer goes
 * @param blocks the parts, what matters most first
 */
record Document(String name, Phrase status, List<Block> blocks) {}
