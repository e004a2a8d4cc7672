package exodx.report;

import exodx.report.HtmlGraph.Arrow;
import exodx.report.HtmlGraph.Box;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodeFlexibility;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where the boxes and arrows of a graph stand: the only place that knows the layout library.
 *
 * @param width of the whole drawing
 * @param height of the whole drawing
 * @param places of the boxes, by id
 * @param routes of the arrows: the points they pass
 */
record HtmlLayout(
    double width, double height, Map<String, Place> places, Map<Arrow, List<Point>> routes) {
  /** Every box is as wide. */
  static final double BOX_WIDTH = 216;

  static final double LINE = 15;
  private static final double PADDING = 9;

  /** The upper left corner of a box, and its height. */
  record Place(double x, double y, double height) {}

  /** A point that an arrow passes. */
  record Point(double x, double y) {}

  static double height(Box box) {
    return 2 * PADDING + LINE * (1 + box.body().size() + box.tail().size());
  }

  static HtmlLayout of(HtmlGraph graph) {
    ElkNode root = ElkGraphUtil.createGraph();
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(LayeredOptions.RANDOM_SEED, 1);
    root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 4.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 6.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 5.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 10.0);
    root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
    root.setProperty(
        LayeredOptions.NODE_PLACEMENT_NETWORK_SIMPLEX_NODE_FLEXIBILITY_DEFAULT,
        NodeFlexibility.NONE);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, 12.0);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 40.0);
    root.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 28.0);
    root.setProperty(LayeredOptions.PADDING, new ElkPadding(12));
    Map<String, ElkNode> nodes = new LinkedHashMap<>();
    for (Box box : graph.boxes()) {
      ElkNode node = ElkGraphUtil.createNode(root);
      node.setDimensions(BOX_WIDTH, height(box));
      nodes.put(box.id(), node);
    }
    Map<Arrow, ElkEdge> edges = new LinkedHashMap<>();
    for (Arrow arrow : graph.arrows()) {
      ElkNode from = nodes.get(arrow.from());
      ElkNode to = nodes.get(arrow.to());
      if (from != null && to != null) {
        edges.put(arrow, ElkGraphUtil.createSimpleEdge(from, to));
      }
    }
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    Map<String, Place> places = new LinkedHashMap<>();
    nodes.forEach(
        (id, node) -> places.put(id, new Place(node.getX(), node.getY(), node.getHeight())));
    Map<Arrow, List<Point>> routes = new LinkedHashMap<>();
    edges.forEach((arrow, edge) -> routes.put(arrow, points(edge)));
    return new HtmlLayout(root.getWidth(), root.getHeight(), places, routes);
  }

  private static List<Point> points(ElkEdge edge) {
    List<Point> points = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(new Point(section.getStartX(), section.getStartY()));
      section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
      points.add(new Point(section.getEndX(), section.getEndY()));
    }
    return List.copyOf(points);
  }
}
