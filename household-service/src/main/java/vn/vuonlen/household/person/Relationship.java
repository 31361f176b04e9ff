package vn.vuonlen.household.person;

/** What a member is to the head of the household. */
public enum Relationship {
    HEAD,
    SPOUSE,
    CHILD,
    PARENT,
    GRANDCHILD,
    OTHER
}
