CREATE TABLE kit_of_tomorrow (id int);
