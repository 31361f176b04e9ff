package vn.vuonlen.reporting.figure.movement;

import vn.vuonlen.kit.problem.Message;

/**
 * How a page speaks of the movement of a class.
 *
 * @param caption {0} is the area, {1} the year
 * @param sentence its placeholders are the numbers of the rows that are shown always, in their order
 */
record MovementWords(Message title, Message caption, Message sentence) {}
