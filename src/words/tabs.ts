// Words of the bar at the bottom.
export const tabs = { home: '首页', bookings: '我的预约', me: '我的' };
