package io.penstock.feeds.dbn.out;

import io.penstock.api.Instrument;
import io.penstock.api.event.Event;
import io.penstock.api.event.Notice;
import io.penstock.api.event.TradingState;
import io.penstock.api.event.TradingStatus;
import io.penstock.feeds.dbn.StatusRecord;

/** Schema status: trading states and short sale restrictions (codes: {@code StatusAction} in {@code enums.rs} of dbn). */
final class StatusSink extends RecordSink {
    private static final int QUOTING = 3;
    private static final int TRADING = 7;
    private static final int HALT = 8;
    private static final int PAUSE = 9;
    private static final int SHORT_SALE_CHANGE = 14;

    private final StatusRecord record = new StatusRecord();

    StatusSink(RecordOutput out) {
        super(out);
    }

    @Override
    public void onStatus(TradingStatus status) {
        TradingState state = status.state();
        if (status.instrumentId() == Instrument.ALL || state == TradingState.UNKNOWN) {
            refuse(status.kind());
            return;
        }
        record.action = action(state);
        record.reason = isVenues(state) ? StatusReason.OPERATIONAL : StatusReason.of(status.reason());
        boolean trades = state == TradingState.TRADING;
        boolean known = state != TradingState.VENUE_RESUMED;
        record.isTrading = trades ? 'Y' : known ? 'N' : '~';
        record.isQuoting = trades || state == TradingState.QUOTE_ONLY ? 'Y' : known ? 'N' : '~';
        record.isShortSellRestricted = '~';
        write(status);
    }

    @Override
    public void onNotice(Notice notice) {
        if (notice.type() != Notice.Type.SHORT_SALE) {
            return;
        }
        record.action = SHORT_SALE_CHANGE;
        record.reason = StatusReason.NONE;
        record.isTrading = '~';
        record.isQuoting = '~';
        record.isShortSellRestricted = notice.code() == '0' ? 'N' : 'Y';
        write(notice);
    }

    private void write(Event event) {
        listed(event.instrumentId()).name(record);
        record.tsEvent = Letters.time(event.tsEvent());
        record.tsRecv = Letters.time(event.tsRecv());
        write(record, event.instrumentId(), event.kind());
    }

    private static int action(TradingState state) {
        return switch (state) {
            case QUOTE_ONLY -> QUOTING;
            case PAUSED -> PAUSE;
            case HALTED, VENUE_HALTED -> HALT;
            default -> TRADING;
        };
    }

    private static boolean isVenues(TradingState state) {
        return state == TradingState.VENUE_HALTED || state == TradingState.VENUE_RESUMED;
    }
}
