/** Answers assistants: the knowledge as tools and resources of the Model Context Protocol. */
@org.jspecify.annotations.NullMarked
package exodx.mcp;
