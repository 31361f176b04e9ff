package vn.vuonlen.household.importing;

/** One kind of rows: the fields it has in either format, and how rows of it are gathered. */
interface RowKind {

    Fields json();

    Fields csv();

    /** An empty batch; many are filled, one after the other. */
    RowBatch batch();
}
