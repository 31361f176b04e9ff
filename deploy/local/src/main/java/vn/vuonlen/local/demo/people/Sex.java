package vn.vuonlen.local.demo.people;

enum Sex {
    M,
    F;

    Sex other() {
        return this == M ? F : M;
    }
}
