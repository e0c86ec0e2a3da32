// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import static org.incontro.examples.quickstart.HtmlWriter.number;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incontro.core.place.GeoPoint;

/**
 * A small map: everybody as dots, the matches as numbered ones. The projection keeps distances near the middle (plate carrée,
 * narrowed by the cosine of the latitude there), which is enough for a region.
 */
final class MatchMap {

    private static final double WIDTH = 360;
    private static final double HEIGHT = 260;
    private static final double MARGIN = 34;
    private static final double KM_PER_DEGREE = 111.2;

    /** Matches nearer than this, in units of the drawing, share a label. */
    private static final double NEAR = 11;

    /** How far labels must be apart, from line to line. */
    private static final double LINE = 14;

    /** The usual width of a letter, and how far letters stand from the pin, to the side and below its middle. */
    private static final double LETTER = 6.7;

    private static final double GAP = 9;
    private static final double BASELINE = 4;

    /** The least extent of a map, so that one town does not fill it. */
    private static final double LEAST_KM = 60;

    /**
     * A match on the map.
     *
     * @param rank its number
     * @param city where it is; may be empty
     * @param point where that is
     */
    record Pin(int rank, String city, GeoPoint point) {}

    /** Matches that stand too near to each other to be told apart. */
    private record Cluster(List<Pin> pins, double x, double y) {

        String label() {
            String ranks =
                    pins.stream().map(pin -> Integer.toString(pin.rank())).collect(Collectors.joining(", "));
            return ranks + "  " + pins.get(0).city();
        }
    }

    /** A part of the drawing that is taken. */
    private record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean isInside() {
            return left > 2 && right < WIDTH - 2 && top > 0 && bottom < HEIGHT;
        }
    }

    /** A label on one side of its pin, so many lines below it. */
    private record Label(Cluster cluster, boolean left, int lines) {

        /** Where a label may stand, the best place first. */
        static Stream<Label> places(Cluster cluster) {
            return Stream.of(0, 1, -1, 2, -2)
                    .flatMap(lines -> Stream.of(new Label(cluster, false, lines), new Label(cluster, true, lines)));
        }

        double x() {
            return cluster.x() + (left ? -GAP : GAP);
        }

        double baseline() {
            return cluster.y() + BASELINE + lines * LINE;
        }

        Box box() {
            double width = LETTER * cluster.label().length();
            return new Box(left ? x() - width : x(), baseline() - LINE + 2, left ? x() : x() + width, baseline() + 3);
        }
    }

    private final List<Pin> pins;
    private final GeoPoint middle;
    private final double unitsPerKm;

    /** @param pins at least one */
    MatchMap(List<Pin> pins) {
        this.pins = pins;
        double south = extreme(pins, -1, true);
        double north = extreme(pins, 1, true);
        double west = extreme(pins, -1, false);
        double east = extreme(pins, 1, false);
        middle = new GeoPoint((south + north) / 2, (west + east) / 2);
        double wide = Math.max(LEAST_KM, (east - west) * KM_PER_DEGREE * narrowing());
        double high = Math.max(LEAST_KM, (north - south) * KM_PER_DEGREE);
        unitsPerKm = Math.min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / high);
    }

    private static double extreme(List<Pin> pins, int sign, boolean latitude) {
        return sign
                * pins.stream()
                        .mapToDouble(pin -> sign
                                * (latitude
                                        ? pin.point().latitude()
                                        : pin.point().longitude()))
                        .max()
                        .orElse(0);
    }

    private double narrowing() {
        return StrictMath.cos(StrictMath.toRadians(middle.latitude()));
    }

    private double x(GeoPoint point) {
        return WIDTH / 2 + (point.longitude() - middle.longitude()) * KM_PER_DEGREE * narrowing() * unitsPerKm;
    }

    private double y(GeoPoint point) {
        return HEIGHT / 2 - (point.latitude() - middle.latitude()) * KM_PER_DEGREE * unitsPerKm;
    }

    /**
     * Draws the map.
     *
     * @param html where to
     * @param id an identifier that is unique on the page
     * @param title what it shows
     * @param everybody the points of all who could be matched
     */
    void write(HtmlWriter html, String id, String title, List<GeoPoint> everybody) {
        List<Cluster> clusters = clusters();
        html.element(
                "svg",
                () -> {
                    html.element("title", title, "id", id + "-title");
                    html.element(
                            "desc",
                            clusters.stream().map(Cluster::label).collect(Collectors.joining("; ")),
                            "id",
                            id + "-desc");
                    html.element("g", () -> everybody.forEach(point -> dot(html, point)), "class", "others");
                    labels(clusters).forEach(label -> label(html, label));
                    clusters.forEach(cluster -> html.empty(
                            "circle", "class", "pin", "cx", number(cluster.x()), "cy", number(cluster.y()), "r", "5"));
                    scale(html);
                },
                "class",
                "map",
                "viewBox",
                "0 0 360 260",
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc");
    }

    private List<Cluster> clusters() {
        List<List<Pin>> groups = new ArrayList<>();
        for (Pin pin : pins) {
            groups.stream()
                    .filter(group -> near(group.get(0), pin))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(pin), () -> groups.add(new ArrayList<>(List.of(pin))));
        }
        return groups.stream()
                .map(group -> new Cluster(
                        group, x(group.get(0).point()), y(group.get(0).point())))
                .toList();
    }

    private boolean near(Pin a, Pin b) {
        return Math.abs(x(a.point()) - x(b.point())) < NEAR && Math.abs(y(a.point()) - y(b.point())) < NEAR;
    }

    /** Puts each label where it covers neither a pin nor another label nor the scale, if there is such a place. */
    private static List<Label> labels(List<Cluster> clusters) {
        List<Box> taken = new ArrayList<>();
        taken.add(new Box(WIDTH * 0.7, 228, WIDTH, HEIGHT));
        clusters.forEach(pin -> taken.add(new Box(pin.x() - 5, pin.y() - 5, pin.x() + 5, pin.y() + 5)));
        List<Label> placed = new ArrayList<>();
        for (Cluster cluster : clusters) {
            Label label = Label.places(cluster)
                    .filter(place -> place.box().isInside() && taken.stream().noneMatch(place.box()::meets))
                    .findFirst()
                    .orElseGet(() -> new Label(cluster, cluster.x() > WIDTH / 2, 0));
            placed.add(label);
            taken.add(label.box());
        }
        return placed;
    }

    private static void label(HtmlWriter html, Label label) {
        html.element(
                "text",
                label.cluster().label(),
                "x",
                number(label.x()),
                "y",
                number(label.baseline()),
                "text-anchor",
                label.left() ? "end" : "start");
    }

    private void dot(HtmlWriter html, GeoPoint point) {
        double x = x(point);
        double y = y(point);
        if (x > 0 && x < WIDTH && y > 0 && y < HEIGHT) {
            html.empty("circle", "cx", number(x), "cy", number(y), "r", "1.7");
        }
    }

    private void scale(HtmlWriter html) {
        int kilometres = 10;
        for (int longer : new int[] {20, 50, 100, 200, 500, 1000}) {
            kilometres = longer * unitsPerKm <= WIDTH / 4 ? longer : kilometres;
        }
        double end = WIDTH - 10;
        html.empty(
                "path",
                "class",
                "scale",
                "d",
                "M%s 250 H%s M%s 246 v4 M%s 246 v4"
                        .formatted(
                                number(end - kilometres * unitsPerKm),
                                number(end),
                                number(end - kilometres * unitsPerKm),
                                number(end)));
        html.element("text", kilometres + " km", "class", "scale", "x", number(end), "y", "241", "text-anchor", "end");
    }
}
