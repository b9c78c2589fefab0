-- wrk's part: asks for pages as gzip, in turn. One thread.
local paths, sent

function setup(thread)
  whole = thread
end

function init(arguments)
  paths, sent, good, bad = {}, 0, 0, 0
  for path in string.gmatch(arguments[1], '[^,]+') do paths[#paths + 1] = path end
end

function request()
  sent = sent + 1
  return wrk.format('GET', paths[sent % #paths + 1], { ['accept-encoding'] = 'gzip' })
end

function response(status)
  if status == 200 then good = good + 1 else bad = bad + 1 end
end

function done(summary)
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format('\npages {"good":%d,"bad":%d,"seconds":%.3f}\n',
    whole:get('good'), whole:get('bad') + failed, summary.duration / 1e6))
end
