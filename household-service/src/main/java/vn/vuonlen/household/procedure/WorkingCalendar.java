package vn.vuonlen.household.procedure;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import vn.vuonlen.household.document.PackagedDocuments;

/** Which days are worked. Of a year whose holidays are not known only the weekends are days off. */
@Startup
@Singleton
public class WorkingCalendar {

    static final PackagedDocuments<Holidays> DOCUMENTS = PackagedDocuments.of(Holidays.class, "has no holidays");

    private final Set<LocalDate> daysOff = new HashSet<>();
    private final Set<LocalDate> daysWorked = new HashSet<>();
    private final Set<Integer> known = new HashSet<>();

    public WorkingCalendar() {
        this(DOCUMENTS.read("procedures/holidays/holidays-v1.json"));
    }

    WorkingCalendar(Holidays holidays) {
        for (var year : holidays.years()) {
            known.add(year.year());
            daysOff.addAll(year.daysOff());
            daysWorked.addAll(year.daysWorked());
        }
    }

    /** The last of so many working days; the day itself is not counted, and a last day is never a day off. */
    public LocalDate after(LocalDate day, int workingDays) {
        var last = day;
        for (int counted = 0; counted < workingDays; ) {
            last = last.plusDays(1);
            if (isWorked(last)) {
                counted++;
            }
        }
        return last;
    }

    boolean isWorked(LocalDate day) {
        return daysWorked.contains(day) || !Holidays.isWeekend(day) && !daysOff.contains(day);
    }

    /** Whether the holidays of all years from one day to another are known. */
    public boolean knowsHolidays(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!known.contains(year)) {
                return false;
            }
        }
        return true;
    }
}
