import type { WorkingCalendar } from '../../../kernel/calendar/calendar.ts';
import type { ContactState } from '../model.ts';
import { nextTickAt } from './tick.ts';

/** The columns of a contact's row, derived from its state and the calendar alone; rebuilt from events by the same function. */
export function columnsOf(state: ContactState, calendar: WorkingCalendar) {
  const open = state.closedAt === undefined;
  return {
    number: state.number,
    status: state.status,
    channel: state.channel,
    kind: state.kind,
    officer: state.officer,
    maker: state.maker,
    department: state.department,
    departments: state.departments,
    to_department: state.handOver?.department,
    to_staff: state.status === 'awaitingConfirmation' ? state.handOver?.staff : undefined,
    receiver: state.receiver,
    asked: state.reports.map((report) => report.to),
    case_number: state.case,
    received_at: state.receivedAt,
    closed_at: state.closedAt,
    next_tick_at: open ? nextTickAt(state, calendar) : undefined,
    calendar_version: open ? calendar.version : 0,
  };
}
