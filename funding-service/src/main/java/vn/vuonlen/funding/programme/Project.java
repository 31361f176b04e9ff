package vn.vuonlen.funding.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A part of a programme, with a code of its own within it. */
@Embeddable
record Project(
        @Column(name = "code") String code,
        @Column(name = "name_vi") String nameVi,
        @Column(name = "name_en") String nameEn) {

    ProjectView view() {
        return new ProjectView(code, new BilingualName(nameVi, nameEn));
    }
}
