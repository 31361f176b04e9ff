package vn.vuonlen.kit.limits;

/** Whose limits a request counts for: the subject of its token, or the address it came from. */
record CallerKey(boolean isSubject, String id) {

    static CallerKey subject(String subject) {
        return new CallerKey(true, subject);
    }

    static CallerKey address(String address) {
        return new CallerKey(false, address);
    }

    /** No subject can take the place of an address. */
    String name() {
        return (isSubject ? "subject " : "address ") + id;
    }
}
