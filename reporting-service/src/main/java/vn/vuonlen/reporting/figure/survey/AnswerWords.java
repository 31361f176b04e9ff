package vn.vuonlen.reporting.figure.survey;

import vn.vuonlen.kit.problem.Message;

/**
 * How a page speaks of a question of the survey.
 *
 * @param answer what an answer to it is
 * @param most says which answer is the most frequent among the poor: {0}, in {1} percent of {2} households
 * @param note what a reader has to know of its percentages
 */
record AnswerWords(String id, Message title, Message answer, Message most, Message note) {}
