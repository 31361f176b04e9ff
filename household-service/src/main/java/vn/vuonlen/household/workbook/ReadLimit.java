package vn.vuonlen.household.workbook;

/** How many bytes may be unpacked, of one part or of several together. */
final class ReadLimit {

    private final long most;
    private long read;

    ReadLimit(long most) {
        this.most = most;
    }

    void count(int bytes) throws TooLarge {
        read += bytes;
        if (read > most) {
            throw new TooLarge(most);
        }
    }
}
