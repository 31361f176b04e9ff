package vn.vuonlen.reporting.official;

import java.util.Objects;
import java.util.UUID;

/** A figure of an area as it is stored; the figure names its area by the code on 31 December of its year. */
record FigureOfArea(UUID areaId, OfficialFigure figure) {

    /** Of the same paper, year and designation. */
    boolean isOfTableOf(FigureOfArea other) {
        return figure.source().equals(other.figure().source())
                && figure.year().equals(other.figure().year())
                && Objects.equals(figure.designation(), other.figure().designation());
    }
}
