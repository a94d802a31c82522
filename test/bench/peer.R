# One task on data.table: Rscript peer.R FOLDER TASK ROWS REPETITIONS
#
# TASK is csi-data.table or pareto-data.table. Prints one line of JSON: wall and CPU seconds of each
# repetition, and the result.
suppressMessages(library(data.table))

given <- commandArgs(TRUE)
folder <- given[1]
task <- given[2]
rows <- as.numeric(given[3])
repetitions <- as.integer(given[4])
months <- 12L
cell_count <- 500L * months
# The share of the items' weight that a respondent must have answered.
half <- 0.5 - 1e-9

read <- function(name, what, size) readBin(paste0(folder, "/", name, ".bin"), what, rows, size)

csi <- function() {
  dealer <- read("csi-dealer", "integer", 4)
  month <- read("csi-month", "integer", 4)
  weight <- read("csi-weight", "double", 8)
  items <- lapply(0:15, function(item) read(paste0("csi-item", item), "integer", 1))
  function() {
    points <- numeric(rows)
    answered <- numeric(rows)
    for (item in 1:16) {
      share <- item / 136
      given <- items[[item]] > 0L
      answered <- answered + share * given
      points <- points + given * (share * 100 / 9) * (items[[item]] - 1L)
    }
    people <- data.table(cell = dealer * months + month, w = weight, y = points / answered)
    people <- people[answered >= half]
    people[, wy := w * y]
    cells <- people[, .(n = .N, w = sum(w), wy = sum(wy)), keyby = cell]
    cells[, csi := wy / w]
    mean_of <- rep(NA_real_, cell_count)
    mean_of[cells$cell + 1L] <- cells$csi
    people[, square := (w * (y - mean_of[cell + 1L]))^2]
    squares <- people[, .(square = sum(square)), keyby = cell]$square
    cells[, se := sqrt(fifelse(n > 1L, n / (n - 1), NA_real_) * squares) / w]
    error_of <- rep(NA_real_, cell_count)
    error_of[cells$cell + 1L] <- cells$se
    list(
      cells = nrow(cells),
      first_csi = mean_of[1],
      first_se = error_of[1],
      last_csi = mean_of[cell_count],
      sum_csi = sum(mean_of, na.rm = TRUE),
      sum_se = sum(error_of, na.rm = TRUE)
    )
  }
}

pareto <- function() {
  lines <- data.table(
    code = read("pareto-code", "integer", 4),
    cost = as.numeric(read("pareto-cost", "integer", 4))
  )
  function() {
    totals <- lines[, .(cost = sum(cost)), by = code][order(-cost, code)]
    cumulative <- cumsum(totals$cost) / sum(totals$cost)
    before <- c(0, cumulative[-length(cumulative)])
    list(
      categories = nrow(totals),
      top_code = totals$code[1],
      top_cost = totals$cost[1],
      total = sum(totals$cost),
      ranked = sum(seq_along(totals$cost) * totals$cost),
      shares = sum(cumulative),
      below_80 = sum(before < .8),
      from_80_below_95 = sum(before >= .8 & before < .95)
    )
  }
}

json_number <- function(x) ifelse(is.na(x), "null", trimws(formatC(x, digits = 17, format = "g")))
json_list <- function(x) paste0("[", paste(json_number(x), collapse = ","), "]")

run <- list("csi-data.table" = csi, "pareto-data.table" = pareto)[[task]]()
wall <- numeric()
cpu <- numeric()
for (i in seq_len(repetitions)) {
  invisible(gc(FALSE))
  # data.table works on several cores: the two clocks are told apart.
  times <- system.time(result <- run())
  wall <- c(wall, times[["elapsed"]])
  cpu <- c(cpu, times[["user.self"]] + times[["sys.self"]])
}
figures <- paste0('"', names(result), '":', sapply(result, json_number), collapse = ",")
cat(sprintf('{"wall":%s,"cpu":%s,"result":{%s}}\n', json_list(wall), json_list(cpu), figures))
